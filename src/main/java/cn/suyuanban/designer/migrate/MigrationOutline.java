package cn.suyuanban.designer.migrate;

import java.util.List;

/**
 * What goes where, before anything is done.
 *
 * @param cases how many run on the old version
 * @param mapped elements that have a counterpart
 * @param unmapped elements that have none; whoever stands there stays on the old version
 */
public record MigrationOutline(
        String service, int from, int to, long cases, List<Mapped> mapped, List<Unmapped> unmapped) {

    /**
     * An element and its counterpart.
     *
     * @param own whether the designer said so
     */
    public record Mapped(String element, String name, String target, String targetName, boolean own) {}

    /**
     * An element without counterpart.
     *
     * @param cases how many stand there now
     */
    public record Unmapped(String element, String name, long cases) {}
}
