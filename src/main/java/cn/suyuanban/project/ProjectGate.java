package cn.suyuanban.project;

import cn.suyuanban.engine.Decisions;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.project.facts.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The gate 五个一: a project moves only with one leader, one team, one plan and one unit that follows it through (R53). */
@Component
public class ProjectGate {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Decisions decisions;
    private final IdentityService identity;
    private final EngineCommands commands;
    private final ProjectSettings settings;

    ProjectGate(Decisions decisions, IdentityService identity, EngineCommands commands, ProjectSettings settings) {
        this.decisions = decisions;
        this.identity = identity;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * All that is missing, in the order of 五个一; empty if the project may move.
     *
     * @param amount its investment in yuan
     */
    public List<Missing> missing(Project project, BigDecimal amount) {
        List<Missing> missing = new ArrayList<>();
        if (project.dates().plannedProduction().isEmpty()) {
            missing.add(new Missing("end-missing", "一个项目：没有投产日期，请在方案中约定"));
        }
        missing.addAll(people(project, amount));
        if (project.scheduleVersion() == 0) {
            missing.add(new Missing("plan-missing", "一套方案：没有排出工期的节点计划，请录入节点并倒排工期"));
        }
        if (project.escort().unit().isBlank()) {
            missing.add(new Missing("unit-missing", "一抓到底：没有责任单位，请明确由哪个单位跟到达效"));
        }
        return missing;
    }

    /** What is missing or wrong about leader and team. */
    List<Missing> people(Project project, BigDecimal amount) {
        List<Missing> missing = new ArrayList<>();
        leader(project.escort().leader(), amount).ifPresent(missing::add);
        missing.addAll(team(project));
        return missing;
    }

    boolean isAccount(String id) {
        return id != null
                && !id.isBlank()
                && commands.asProduct(
                        () -> identity.createUserQuery().userId(id).count() > 0);
    }

    private Optional<Missing> leader(String leader, BigDecimal amount) {
        Map<String, Object> rank = rank(amount);
        if (rank == null) {
            return Optional.of(new Missing("amount-missing", "一名领导：总投资没有填写或不大于零，定不了由谁包联，请先填写总投资"));
        }
        if (leader.isBlank()) {
            return Optional.of(new Missing("leader-missing", "一名领导：没有包联领导，按总投资应由" + rank.get("title") + "包联，请指定"));
        }
        if (!isAccount(leader)) {
            return Optional.of(new Missing("leader-unknown", "一名领导：“" + leader + "”不是系统中的账号，请改为包联领导的账号"));
        }
        String group = (String) rank.get("group");
        boolean member = commands.asProduct(() ->
                identity.createUserQuery().userId(leader).memberOfGroup(group).count() > 0);
        return member
                ? Optional.empty()
                : Optional.of(new Missing(
                        "leader-wrong-rank",
                        "一名领导：“" + leader + "”不在候选组 " + group + " 中，按总投资应由" + rank.get("title") + "包联，请改派"));
    }

    /** The group whose members lead a project of this amount in yuan. */
    Optional<String> leaderGroup(BigDecimal amount) {
        return Optional.ofNullable(rank(amount)).map(rank -> (String) rank.get("group"));
    }

    private Map<String, Object> rank(BigDecimal amount) {
        return decisions
                .latest("project-leader")
                .evaluate(Map.of("amount", amount.divide(WAN).doubleValue()))
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Missing> team(Project project) {
        List<Missing> missing = new ArrayList<>();
        String head = project.escort().head();
        if (head.isBlank()) {
            missing.add(new Missing("head-missing", "一个专班：没有组长，请指定"));
        }
        Set<String> team = new HashSet<>(project.members());
        team.add(head);
        team.removeIf(String::isBlank);
        team.stream()
                .sorted()
                .filter(member -> !isAccount(member))
                .forEach(
                        member -> missing.add(new Missing("member-unknown", "一个专班：“" + member + "”不是系统中的账号，请改为本人的账号")));
        if (team.size() < settings.teamSize()) {
            missing.add(new Missing(
                    "team-too-small", "一个专班：含组长只有 " + team.size() + " 人，至少要 " + settings.teamSize() + " 人，请补齐成员"));
        }
        return missing;
    }

    /**
     * One thing that keeps a project from moving.
     *
     * @param code stable name
     * @param message what is missing and what to do, in Chinese
     */
    public record Missing(String code, String message) {}
}
