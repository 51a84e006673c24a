package cn.suyuanban.designer.compare.content;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One element of a diagram, field of a form, or column or rule of a decision table, with all that the file says about it.
 *
 * @param name what people call it
 * @param type what it is, in Chinese
 * @param facts by a key that stays the same when the words change
 * @param place where it is drawn, empty if nowhere
 * @param group within which its place in the order counts, null if it does not
 */
public record Item(String id, String name, String type, Map<String, Fact> facts, String place, Order group) {

    /**
     * Things whose order counts.
     *
     * @param matters whether it changes the work, or only what is seen
     */
    public record Order(String of, boolean matters) {}

    /** Everything said about it but its name, for somebody who never saw it; null if there is nothing. */
    public String summary() {
        String said = facts.entrySet().stream()
                .filter(fact -> !fact.getValue().assumed())
                .filter(fact -> !fact.getKey().equals("name") && !fact.getKey().equals("documentation"))
                .map(fact -> fact.getValue().label() + "：" + fact.getValue().shown())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }
}
