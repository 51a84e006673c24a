package cn.suyuanban.security;

import java.util.List;

/** Groups the product itself knows; a group's id is the role's name. */
public final class Roles {

    public static final String ADMIN = "camunda-admin";
    public static final String DESIGNER = "designer";
    public static final String INSPECTOR = "inspector";
    public static final String MANAGER = "manager";
    public static final String SUPERVISION = "supervision";
    public static final String HOTLINE = "hotline";
    public static final String WINDOW = "window";

    /** Who follows the work of others in Cockpit. */
    public static final List<String> WATCHERS = List.of(MANAGER, SUPERVISION);

    private Roles() {}
}
