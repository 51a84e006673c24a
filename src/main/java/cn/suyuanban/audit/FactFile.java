package cn.suyuanban.audit;

/** What facts belong to and are sealed with: rows that tell of one case, or of one project, lie in one file. */
public enum FactFile {
    CASE("", "case_file", "id", "办件"),
    PROJECT("project:", "project", "code", "项目"),
    CHAIN("chain:", "industry_chain", "name", "产业链"),
    LEAD("lead:", "lead", "id", "作风线索"),
    HOLIDAYS("holidays:", "holiday_notice", "cast(notice_year as varchar(16))", "放假安排");

    private final String prefix;
    private final String table;
    private final String id;
    private final String chinese;

    FactFile(String prefix, String table, String id, String chinese) {
        this.prefix = prefix;
        this.table = table;
        this.id = id;
        this.chinese = chinese;
    }

    /** The kind of a file by its name. */
    public static FactFile of(String name) {
        for (FactFile kind : values()) {
            if (kind != CASE && name.startsWith(kind.prefix)) {
                return kind;
            }
        }
        return CASE;
    }

    /** The name by which the chain knows the file; a case is known by its id alone. */
    public String name(String id) {
        return prefix + id;
    }

    public String id(String name) {
        return name.substring(prefix.length());
    }

    /** The expression that makes a name of an id. */
    public String named(String id) {
        return prefix.isEmpty() ? id : "'" + prefix + "' || " + id;
    }

    /** How a file is called among people. */
    public static String words(String name) {
        FactFile kind = of(name);
        return kind.chinese + " " + kind.id(name);
    }

    /** Selects the names of some of the files there are, behind {@code :after} and in their order. */
    public String select() {
        String name = named(id);
        return "select distinct " + name + " as file from " + table + " where " + name
                + " > :after order by 1 limit :most";
    }
}
