package cn.suyuanban.designer.compare;

import cn.suyuanban.designer.compare.Change.Kind;
import cn.suyuanban.designer.compare.content.Fact;
import cn.suyuanban.designer.compare.content.FileItems;
import cn.suyuanban.designer.compare.content.Item;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a new version of a service says otherwise than the old one (语义比较): by meaning, not by lines of text, so that a
 * file saved again by another tool differs in nothing.
 */
public final class Comparison {

    private Comparison() {}

    /** All differences, by file; each file is named as in its bundle. */
    public static List<Change> of(Map<String, byte[]> old, Map<String, byte[]> now) {
        Set<String> files = new TreeSet<>(old.keySet());
        files.addAll(now.keySet());
        return files.stream()
                .flatMap(file -> file(file, old.get(file), now.get(file)))
                .toList();
    }

    private static Stream<Change> file(String file, byte[] old, byte[] now) {
        if (old == null) {
            return Stream.of(new Change(file, "", "", Kind.ADDED, "文件", null, null));
        }
        if (now == null) {
            return Stream.of(new Change(file, "", "", Kind.REMOVED, "文件", null, null));
        }
        return items(file, byId(FileItems.of(file, old)), byId(FileItems.of(file, now)));
    }

    private static Map<String, Item> byId(List<Item> items) {
        return items.stream()
                .collect(Collectors.toMap(Item::id, Function.identity(), (first, twin) -> first, LinkedHashMap::new));
    }

    private static Stream<Change> items(String file, Map<String, Item> old, Map<String, Item> now) {
        Stream<Change> stayed = union(old.keySet(), now.keySet())
                .flatMap(id -> new ItemChanges(file, id).between(old.get(id), now.get(id)));
        return Stream.concat(stayed, Orders.changes(file, old, now));
    }

    static Stream<String> union(Set<String> old, Set<String> now) {
        Set<String> all = new LinkedHashSet<>(old);
        all.addAll(now);
        return all.stream();
    }

    /** What happened to one element. */
    private record ItemChanges(String file, String id) {

        Stream<Change> between(Item old, Item now) {
            if (old == null) {
                return Stream.of(change(now, Kind.ADDED, now.type(), null, now.summary()));
            }
            if (now == null) {
                return Stream.of(change(old, Kind.REMOVED, old.type(), old.summary(), null));
            }
            return Stream.of(type(old, now), facts(old, now), place(old, now)).flatMap(Function.identity());
        }

        private Stream<Change> type(Item old, Item now) {
            return old.type().equals(now.type())
                    ? Stream.empty()
                    : Stream.of(change(now, Kind.CHANGED, "类型", old.type(), now.type()));
        }

        private Stream<Change> facts(Item old, Item now) {
            return union(old.facts().keySet(), now.facts().keySet())
                    .filter(key -> !Objects.equals(
                            value(old.facts().get(key)), value(now.facts().get(key))))
                    .map(key -> fact(now, old.facts().get(key), now.facts().get(key)));
        }

        private Change fact(Item item, Fact old, Fact now) {
            return change(item, Kind.CHANGED, (now == null ? old : now).label(), shown(old), shown(now));
        }

        private Stream<Change> place(Item old, Item now) {
            return old.place().equals(now.place())
                    ? Stream.empty()
                    : Stream.of(change(now, Kind.MOVED, "图上位置", old.place(), now.place()));
        }

        private Change change(Item item, Kind kind, String what, String old, String now) {
            return new Change(file, id, item.name(), kind, what, old, now);
        }

        private static String value(Fact fact) {
            return fact == null ? null : fact.value();
        }

        private static String shown(Fact fact) {
            return fact == null ? null : fact.shown();
        }
    }
}
