package cn.suyuanban.designer.compare.content;

/**
 * One thing that a model says about an element.
 *
 * @param label what it is about, in Chinese
 * @param value by which two versions are compared
 * @param shown how people read it: the name of what the value refers to
 * @param assumed whether the file leaves it to what the standard says
 */
public record Fact(String label, String value, String shown, boolean assumed) {

    /** More of the same, as the second condition of a list. */
    Fact and(Fact more) {
        return new Fact(label, value + "；" + more.value, shown + "；" + more.shown, assumed);
    }
}
