package cn.suyuanban.modelcheck.expression;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of the variables that an expression reads, of a flow (UEL) as of a form (FEEL). */
public final class Names {

    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w*\\s*\\()(?!\\w*\\.\\w+\\()");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "if",
            "then",
            "else",
            "in",
            "between",
            "some",
            "every",
            "satisfies");

    private Names() {}

    /** Without texts, words of the languages and what is called. */
    public static Set<String> in(String expression) {
        return NAME.matcher(TEXT.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
