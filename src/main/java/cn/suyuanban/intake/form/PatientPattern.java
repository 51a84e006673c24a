package cn.suyuanban.intake.form;

import java.util.regex.Pattern;

/**
 * Looks for a form's pattern in a text that anybody may send, but not for ever: {@code (a+)+b} takes years on thirty
 * letters.
 */
final class PatientPattern {

    private static final int STEPS = 200_000;

    private PatientPattern() {}

    /** Found as the browser finds it: anywhere, unless the pattern is anchored. A search given up counts as not found. */
    static boolean isFound(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).find();
        } catch (OutOfPatience | StackOverflowError e) {
            return false;
        }
    }

    /** A text that may be looked at only so many times. */
    private static final class Counted implements CharSequence {

        private final CharSequence text;
        private int looks;

        Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > STEPS) {
                throw new OutOfPatience();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Says that a search was given up. */
    private static final class OutOfPatience extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }
}
