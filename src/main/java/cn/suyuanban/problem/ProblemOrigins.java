package cn.suyuanban.problem;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The visits, projects and other cases where problems are found. */
@Component
class ProblemOrigins {

    private final CaseFiles files;
    private final CaseSteps steps;

    ProblemOrigins(CaseFiles files, CaseSteps steps) {
        this.files = files;
        this.steps = steps;
    }

    /**
     * Departments that work or worked on the case a problem came from, none without one.
     *
     * @throws ProblemRefusedException with code {@code origin-unknown} or {@code milestone-without-project}
     */
    List<String> working(Problem.Found found) {
        if (found.origin() == null) {
            if (found.milestone() != null) {
                throw new ProblemRefusedException("milestone-without-project", "填了阻碍节点，没有填项目的编号，请在来源编号中填写");
            }
            return List.of();
        }
        return files
                .findByNumber(found.origin())
                .map(file -> steps.ofCase(file.id()))
                .orElseThrow(() -> new ProblemRefusedException(
                        "origin-unknown", "没有编号为“" + found.origin() + "”的走访、项目或者办件，请核对来源编号"))
                .stream()
                .map(CaseStep::department)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
