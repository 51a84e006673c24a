package cn.suyuanban.document.pdf;

import java.time.Instant;
import java.util.List;

/**
 * A document as it is to be printed.
 *
 * @param heading facts that stand above and below the text
 * @param blocks the text
 * @param notes small print at the end, what is only a sample (示例) say
 * @param code a QR code with what it is for, null if none
 */
public record Paper(Heading heading, List<Block> blocks, List<String> notes, Code code) {

    /** The line separator, which begins a new line inside a block. */
    public static final String NEW_LINE = "\u2028";

    /** Copies the lists. */
    public Paper {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /**
     * What every document has.
     *
     * @param office who issues it (发文机关)
     * @param number document number (文号), null if it has none
     * @param addressee null if it addresses nobody
     * @param issuedAt the day it bears
     * @param reference what stands at the foot of each page: the case's number
     */
    public record Heading(
            String office, String title, String number, String addressee, Instant issuedAt, String reference) {}

    /** A piece of the text; {@link #NEW_LINE} in it begins a new line. */
    public sealed interface Block {}

    /** Running text, its first line indented by two characters as Chinese letters are. */
    public record Paragraph(String text) implements Block {}

    /** A row of a form: what is asked, and the answer. */
    public record Row(String label, String value) implements Block {}

    /** A QR code as a PNG image. */
    public record Code(byte[] png, String caption) {}
}
