package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.MatterGuide.Step;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each matter can be found by, made once for a catalogue: its words, their pinyin and the initials of that. */
final class SearchIndex {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private final Map<MatterGuide, Entry> entries = new LinkedHashMap<>();

    SearchIndex(List<MatterGuide> matters, UnaryOperator<String> groups) {
        matters.forEach(matter -> entries.put(matter, entry(matter, groups)));
    }

    List<MatterGuide> find(String words) {
        List<String> all = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Predicate<Entry> fits = entry -> all.stream().allMatch(entry::says);
        return entries.entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Entry entry(MatterGuide matter, UnaryOperator<String> groups) {
        List<String> named = Stream.concat(
                        Stream.of(
                                matter.name(),
                                matter.about().event(),
                                matter.about().lead() == null
                                        ? null
                                        : groups.apply(matter.about().lead())),
                        matter.allSteps()
                                .map(Step::department)
                                .filter(Objects::nonNull)
                                .map(groups))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String text = Stream.of(
                        named.stream(),
                        Stream.ofNullable(matter.about().code()),
                        matter.allSteps().flatMap(step -> Stream.of(step.name(), step.item())))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        List<String> pinyin = named.stream().map(PINYIN::transliterate).toList();
        return new Entry(text, joined(pinyin, word -> word), joined(pinyin, word -> word.substring(0, 1)));
    }

    private static String joined(List<String> pinyin, UnaryOperator<String> of) {
        return pinyin.stream()
                .map(name -> Arrays.stream(name.split("[^a-z0-9]+"))
                        .filter(word -> !word.isEmpty())
                        .map(of)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** What one matter can be found by, one name a line. */
    private record Entry(String text, String pinyin, String initials) {

        boolean says(String word) {
            return text.contains(word) || pinyin.contains(word) || initials.contains(word);
        }
    }
}
