package cn.suyuanban.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Groups the product itself knows; a group's id is the role's name. */
public final class Roles {

    public static final String ADMIN = "camunda-admin";
    public static final String DATA_PLATFORM = "data-platform";
    public static final String DESIGNER = "designer";
    public static final String INSPECTOR = "inspector";
    public static final String INVESTMENT = "investment";
    public static final String LEADER = "leader";
    public static final String MANAGER = "manager";
    public static final String MONITORING = "monitoring";
    public static final String SUPERVISION = "supervision";
    public static final String HOTLINE = "hotline";
    public static final String WINDOW = "window";

    /** Who follows the work of others in Cockpit. */
    public static final List<String> WATCHERS = List.of(MANAGER, SUPERVISION);

    /** Who sees the hotline's requests and rates. */
    static final List<String> HOTLINE_DESK = List.of(HOTLINE, MANAGER, SUPERVISION, ADMIN);

    /** Who may see that leads are there, whether they are late, and figures about them. */
    static final List<String> LEAD_FIGURES = List.of(INSPECTOR, MANAGER, SUPERVISION, LEADER, ADMIN);

    /** Who sees the leads of investors; the first alone writes the chains down. */
    static final List<String> INVESTMENT_READERS = List.of(INVESTMENT, MANAGER, SUPERVISION, ADMIN);

    /** Who sees the county's figures and the cases behind them. */
    public static final List<String> FIGURE_READERS = List.of(MANAGER, SUPERVISION, ADMIN);

    /** Who reads them by machine. */
    static final List<String> FIGURE_MACHINES = List.of(DATA_PLATFORM, MANAGER, SUPERVISION, ADMIN);

    /** Groups without tasks in a list. */
    private static final List<String> WITHOUT_TASKS = List.of(ADMIN, DESIGNER);

    private Roles() {}

    /** Those of somebody's groups whose tasks are in the work list; not those of inspectors, whose leads are sealed. */
    public static Stream<String> withTasks(Collection<String> groups) {
        return groups.stream().filter(group -> !WITHOUT_TASKS.contains(group) && !group.startsWith(INSPECTOR));
    }
}
