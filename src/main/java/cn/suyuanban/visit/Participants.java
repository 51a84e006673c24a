package cn.suyuanban.visit;

import java.util.Arrays;
import java.util.List;

/** Who takes part in a visit (参加人), as people write a list of names and as it is kept. */
public final class Participants {

    private static final int LONGEST = 64;

    private Participants() {}

    /**
     * The names of a list.
     *
     * @throws VisitRefusedException with code {@code participants-unclear}
     */
    public static List<String> of(String written) {
        List<String> names = Arrays.stream(written.split("[、，,；;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty() || names.stream().anyMatch(name -> name.length() > LONGEST)) {
            throw new VisitRefusedException("participants-unclear", "参加人没有写清楚，请逐个写姓名，用顿号分开");
        }
        return names;
    }

    public static String written(List<String> names) {
        return String.join("、", names);
    }
}
