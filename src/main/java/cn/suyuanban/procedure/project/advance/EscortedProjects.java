package cn.suyuanban.procedure.project.advance;

import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The project behind the case that an act names by its number. */
@Component
class EscortedProjects {

    private final Projects projects;

    EscortedProjects(Projects projects) {
        this.projects = projects;
    }

    /** @throws ProjectRefusedException with code {@code project-unknown} or {@code project-not-moving} */
    Project moving(String caseNumber) {
        Project project = Optional.ofNullable(
                        projects.ofCases(List.of(caseNumber)).get(caseNumber))
                .orElseThrow(() ->
                        new ProjectRefusedException("project-unknown", "办件 " + caseNumber + " 不是项目，请填写项目护航的办件编号"));
        if (project.movedAt().isEmpty()) {
            throw new ProjectRefusedException("project-not-moving", "五个一尚未齐备，项目还没有推进，请先补齐五个一");
        }
        return project;
    }

    /** @throws ProjectRefusedException with code {@code project-not-its-leader} */
    void requireLeader(Project project, String by) {
        projects.requireLeader(project.code(), by);
    }

    /** The group whose members lead a project of this size. */
    String leaderGroup(Project project) {
        return projects.leaderGroup(project.code()).orElseThrow();
    }
}
