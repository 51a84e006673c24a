package cn.suyuanban.designer.compare;

/**
 * One difference between two versions of a file.
 *
 * @param file name of the file
 * @param element id of the element, form field, rule or column; empty if it is the file as a whole
 * @param elementName what people call it
 * @param kind what happened to it
 * @param what which side of it is meant, in Chinese
 * @param oldValue null for what was not there
 * @param newValue null for what is gone
 */
public record Change(
        String file, String element, String elementName, Kind kind, String what, String oldValue, String newValue) {

    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Drawn elsewhere, which changes nothing about the work. */
        MOVED
    }
}
