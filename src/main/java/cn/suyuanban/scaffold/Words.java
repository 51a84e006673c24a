package cn.suyuanban.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ids as element names spell them. */
final class Words {

    private Words() {}

    /** {@code company-setup} as {@code CompanySetup}. */
    static String pascal(String kebab) {
        return Arrays.stream(kebab.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
