package cn.suyuanban.designer.compare;

import cn.suyuanban.designer.compare.Change.Kind;
import cn.suyuanban.designer.compare.content.Item;
import cn.suyuanban.designer.compare.content.Item.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Elements that stand in another order than before, where the order counts; what came or went is told elsewhere. */
final class Orders {

    private Orders() {}

    static Stream<Change> changes(String file, Map<String, Item> old, Map<String, Item> now) {
        Map<Order, List<Item>> before = orders(old, now);
        return orders(now, old).entrySet().stream()
                .filter(order -> !ids(before.getOrDefault(order.getKey(), order.getValue()))
                        .equals(ids(order.getValue())))
                .map(order -> change(file, now, order.getKey(), before.get(order.getKey()), order.getValue()));
    }

    private static Change change(String file, Map<String, Item> now, Order order, List<Item> before, List<Item> after) {
        Item whole = now.get(order.of());
        return new Change(
                file,
                order.of(),
                whole == null ? "" : whole.name(),
                order.matters() ? Kind.CHANGED : Kind.MOVED,
                "先后顺序",
                names(before),
                names(after));
    }

    /** Only what stands in the same order's list in both versions. */
    private static Map<Order, List<Item>> orders(Map<String, Item> items, Map<String, Item> others) {
        return items.values().stream()
                .filter(item -> item.group() != null && others.containsKey(item.id()))
                .filter(item ->
                        Objects.equals(item.group(), others.get(item.id()).group()))
                .collect(Collectors.groupingBy(Item::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static String names(List<Item> items) {
        return items.stream().map(Item::name).collect(Collectors.joining("、"));
    }
}
