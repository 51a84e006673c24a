package cn.suyuanban.project.permit;

import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRecords;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the start that was confirmed under a permit be the start of its project, unless its team has reported one already. */
@Service
@Transactional
public class ProjectStarts {

    private final ProjectRecords records;

    ProjectStarts(ProjectRecords records) {
        this.records = records;
    }

    public void started(String code, LocalDate day) {
        Project project = records.lock(code);
        Dates dates = project.dates();
        if (dates.started().isEmpty()) {
            records.updateDates(project.with(new Dates(
                    dates.plannedStart(),
                    Optional.of(day),
                    dates.inStatistics(),
                    dates.plannedProduction(),
                    dates.inProduction())));
        }
    }
}
