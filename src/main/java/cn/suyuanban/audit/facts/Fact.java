package cn.suyuanban.audit.facts;

import cn.suyuanban.audit.FactFile;
import java.util.List;

/**
 * A table of facts.
 *
 * @param from the table as {@code t}, joined with what leads to its file where its rows do not name it
 * @param file what its rows belong to
 * @param id the expression that names which one; rows for which it is null belong to none yet
 * @param keys how many columns name a row
 * @param onlyGrows whether rows are added and never changed, until the time of the whole file is over
 * @param since the generation of sealed tables it came with
 * @param large whether a row is too large for many to be in memory at once; it is named by its id
 */
record Fact(
        String table, String from, FactFile file, String id, int keys, boolean onlyGrows, int since, boolean large) {

    /** Rows that may be changed by the product; they name their case, project … in a column. */
    static Fact changing(FactFile file, String table, String id) {
        return new Fact(table, table + " t", file, "t." + id, 1, false, FactTables.GENERATION, false);
    }

    static Fact growing(FactFile file, String table, String id) {
        return changing(file, table, id).onlyGrowing();
    }

    Fact onlyGrowing() {
        return new Fact(table, from, file, id, keys, true, since, large);
    }

    Fact keys(int columns) {
        return new Fact(table, from, file, id, columns, onlyGrows, since, large);
    }

    Fact since(int generation) {
        return new Fact(table, from, file, id, keys, onlyGrows, generation, large);
    }

    Fact inPieces() {
        return new Fact(table, from, file, id, keys, onlyGrows, since, true);
    }

    /** Rows that belong to a row of another table, which names the file. */
    Fact of(String parent, String condition) {
        return new Fact(
                table,
                "%s t join %s p on %s".formatted(table, parent, condition),
                file,
                id.replace("t.", "p."),
                keys,
                onlyGrows,
                since,
                large);
    }

    /** The rows of some files; the last column is the file's id. */
    String select() {
        return "select t.*, " + id + " as sealed_file from " + from + " where " + id + " in (:ids)";
    }

    /** The ids of the rows of some files. */
    String rows() {
        return "select t.id from " + from + " where " + id + " in (:ids) order by t.id";
    }

    /** One of these rows. */
    String selectRow() {
        return select() + " and t.id = :row";
    }

    /** The table's name if it has rows of some files. */
    String probe() {
        return "select '" + table + "' as found where exists (select 1 from " + from + " where " + id + " in (:ids))";
    }

    /** Names of the files it has rows of, behind one. */
    String files() {
        String name = file.named(id);
        return "select distinct " + name + " as file from " + from + " where " + name
                + " > :after order by 1 limit :most";
    }

    /** What names a row. */
    String key(List<String> row) {
        return String.join("/", row.subList(0, keys));
    }
}
