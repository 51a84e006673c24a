package cn.suyuanban.lead.seal;

import java.time.Instant;

/**
 * A text that was sealed, opened.
 *
 * @param by who wrote it, null for a reporter without an account
 */
public record SealedText(SealedKind kind, String text, Instant at, String by) {

    /** The text is not to be printed by accident. */
    @Override
    public String toString() {
        return "SealedText[" + kind + "]";
    }
}
