package cn.suyuanban.project.rights;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a project: its people by account, and the group {@code team} (项目专班).
 *
 * <p>Administrators are no exception, because names and groups are looked at and not rights.
 */
@Component
public class ProjectRights {

    private static final String TEAM = "team";

    private final IdentityService identity;
    private final EngineCommands commands;

    ProjectRights(IdentityService identity, EngineCommands commands) {
        this.identity = identity;
        this.commands = commands;
    }

    /** @throws ProjectRefusedException with code {@code project-not-yours} unless in the team */
    public void requireTeam(Project project, String by) {
        require(isTeam(project, by), "只有项目专班和本项目专班成员可以办理，请由专班办理");
    }

    /** @throws ProjectRefusedException with code {@code project-not-yours} unless in the team or its leader */
    public void requireTeamOrLeader(Project project, String by) {
        require(isLeader(project, by) || isTeam(project, by), "只有本项目的专班和包联领导可以办理，请由他们办理");
    }

    /** @throws ProjectRefusedException with code {@code project-not-its-leader} unless the leader who was appointed */
    public void requireLeader(Project project, String by) {
        if (!isLeader(project, by)) {
            throw new ProjectRefusedException("project-not-its-leader", "只有本项目的包联领导本人可以审定，请由包联领导登录后办理");
        }
    }

    /**
     * A milestone is worked on by its unit, the team, and the agent (代办员) who has the enterprise's mandate.
     *
     * @throws ProjectRefusedException with code {@code project-not-yours}
     */
    public void requireWorker(Project project, String unit, String by) {
        require(
                by != null && by.equals(project.mandate().agent()) || isTeam(project, by) || isIn(by, unit),
                "只有节点的责任单位、项目专班和代办员可以登记节点，请由他们办理");
    }

    private boolean isLeader(Project project, String by) {
        return by != null && by.equals(project.escort().leader());
    }

    private boolean isTeam(Project project, String by) {
        return by != null
                && (by.equals(project.escort().head()) || project.members().contains(by) || isIn(by, TEAM));
    }

    private boolean isIn(String account, String group) {
        return account != null
                && !account.isBlank()
                && commands.asProduct(() -> identity.createUserQuery()
                                .userId(account)
                                .memberOfGroup(group)
                                .count()
                        > 0);
    }

    private static void require(boolean allowed, String message) {
        if (!allowed) {
            throw new ProjectRefusedException("project-not-yours", message);
        }
    }
}
