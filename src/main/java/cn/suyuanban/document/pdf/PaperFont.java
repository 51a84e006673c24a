package cn.suyuanban.document.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;

/**
 * The one font of documents, embedded in each as far as it is used, so that every machine shows the same paper.
 *
 * <p>It is read when the first document is printed: it takes a moment, and many tests and commands never print.
 */
public final class PaperFont {

    private static final String FILE = "fonts/NotoSansSC_400Regular.ttf";

    /** What stands for a character that the font does not have: a reader must see that something is missing. */
    private static final String MISSING = "□";

    private PaperFont() {}

    public static Font regular(float size) {
        return new Font(Loaded.FONT, size);
    }

    /** Heavier strokes of the same font: a second file of ten megabytes is not worth the difference. */
    public static Font bold(float size) {
        return new Font(Loaded.FONT, size, Font.BOLD);
    }

    public static float width(String text, float size) {
        return Loaded.FONT.getWidthPoint(text, size);
    }

    /** The text with a box for each character that cannot be shown; what only steers a terminal is left out. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\u2028') {
                printable.append('\n');
            } else if (Character.isWhitespace(character)) {
                printable.append(character == '\u3000' ? '\u3000' : ' ');
            } else if (!Character.isISOControl(character) && Character.getType(character) != Character.FORMAT) {
                append(printable, character);
            }
        });
        return printable.toString();
    }

    private static void append(StringBuilder printable, int character) {
        if (Loaded.FONT.charExists(character)) {
            printable.appendCodePoint(character);
        } else {
            printable.append(MISSING);
        }
    }

    /** Parsed once; documents share it, each keeps its own list of the characters it uses. */
    private static final class Loaded {

        static final BaseFont FONT = load();

        private static BaseFont load() {
            try (InputStream file = PaperFont.class.getClassLoader().getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("font-missing: 类路径上没有字体 " + FILE + "，请先完成前端构建。");
                }
                BaseFont font = BaseFont.createFont(
                        FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.readAllBytes(), null);
                // Packing the font harder takes two thirds of a document's time and saves a twelfth of its size.
                font.setCompressionLevel(Deflater.BEST_SPEED);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
