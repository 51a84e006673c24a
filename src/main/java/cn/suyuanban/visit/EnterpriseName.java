package cn.suyuanban.visit;

import java.text.Normalizer;
import java.util.Locale;

/** When two names mean the same enterprise: width, case, blanks and brackets make no difference, words do. */
public final class EnterpriseName {

    private static final int LONGEST = 200;

    private EnterpriseName() {}

    public static String key(String name) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\p{C}\\s\\p{Ps}\\p{Pe}]", "")
                .toLowerCase(Locale.ROOT);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }
}
