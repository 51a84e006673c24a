package cn.suyuanban.catalog.search;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What things can be found by, made once for all searches: their words, the pinyin of their names and its initials.
 *
 * @param <T> what is found
 */
public final class SearchIndex<T> {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private final Map<T, Entry> entries = new LinkedHashMap<>();

    /** Things are found in the order in which they are given here. */
    public SearchIndex(List<T> things, Function<T, Words> words) {
        things.forEach(thing -> entries.put(thing, Entry.of(words.apply(thing))));
    }

    /**
     * What one thing is found by.
     *
     * @param names found by pinyin too
     * @param others found as they are written
     */
    public record Words(List<String> names, List<String> others) {}

    /** The things that all of these words fit; all of them for no word. */
    public List<T> find(String words) {
        List<String> all = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return entries.entrySet().stream()
                .filter(entry -> all.stream().allMatch(entry.getValue()::says))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What one thing can be found by, one name a line. */
    private record Entry(String text, String pinyin, String initials) {

        static Entry of(Words words) {
            List<String> pinyin =
                    words.names().stream().map(PINYIN::transliterate).toList();
            return new Entry(
                    Stream.concat(words.names().stream(), words.others().stream())
                            .collect(Collectors.joining("\n"))
                            .toLowerCase(Locale.ROOT),
                    joined(pinyin, syllable -> syllable),
                    joined(pinyin, syllable -> syllable.substring(0, 1)));
        }

        private static String joined(List<String> pinyin, UnaryOperator<String> of) {
            return pinyin.stream()
                    .map(name -> Arrays.stream(name.split("[^a-z0-9]+"))
                            .filter(syllable -> !syllable.isEmpty())
                            .map(of)
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
        }

        boolean says(String word) {
            return text.contains(word) || pinyin.contains(word) || initials.contains(word);
        }
    }
}
