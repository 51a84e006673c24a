package cn.suyuanban.document.pdf;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a line may end (避头尾): between any two Chinese characters, but not before a full stop or after a bracket. */
final class ChineseBreaks implements SplitCharacter {

    private static final String NEVER_FIRST = "，。、；：？！）》〉】〕」』”’…—%‰℃";
    private static final String NEVER_LAST = "（《〈【〔「『“‘";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char last = text[current];
        if (NEVER_LAST.indexOf(last) >= 0 || Character.isHighSurrogate(last)) {
            return false;
        }
        if (current + 1 < end && NEVER_FIRST.indexOf(text[current + 1]) >= 0) {
            return false;
        }
        return last == ' ' || last == '-' || last == '/' || isWide(last);
    }

    private static boolean isWide(char character) {
        return character >= '\u2e80' || NEVER_FIRST.indexOf(character) >= 0;
    }
}
