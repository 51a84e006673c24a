package cn.suyuanban.desk.projects;

import cn.suyuanban.project.ProjectOutlooks;
import cn.suyuanban.project.ProjectOutlooks.Slipped;
import cn.suyuanban.schedule.PlanRefusedException;
import cn.suyuanban.schedule.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Component;

/** Answers what a slip or another day of production would lead to; nothing of it is kept. */
@Component
class WhatIf {

    private static final int MOST_DAYS = 2_000;

    private final ProjectOutlooks outlooks;

    WhatIf(ProjectOutlooks outlooks) {
        this.outlooks = outlooks;
    }

    /** Empty if nothing was asked, or there is no plan to ask about. */
    Optional<Answer> of(String code, Question question) {
        try {
            if (question.end() != null) {
                return outlooks.ifEndingOn(code, question.end()).map(schedule -> fits(question.end(), schedule));
            }
            if (question.milestone() != null && question.days() != null) {
                int days = Math.max(-MOST_DAYS, Math.min(MOST_DAYS, question.days()));
                return outlooks.ifSlipped(code, question.milestone(), days).map(slipped -> said(question, slipped));
            }
            return Optional.empty();
        } catch (PlanRefusedException e) {
            return Optional.of(new Answer(false, told(e), List.of()));
        }
    }

    /** The sentence first, its code behind it. */
    private static String told(PlanRefusedException refused) {
        return refused.getMessage().substring(refused.code().length() + 2) + "（" + refused.code() + "）";
    }

    private static Answer fits(LocalDate end, Schedule schedule) {
        return new Answer(
                true,
                "投产日期改为 " + Words.day(end) + " 排得下，关键路径上最少的总时差为 "
                        + schedule.rows().stream()
                                .filter(row -> !row.finished())
                                .mapToInt(Schedule.Row::totalFloat)
                                .min()
                                .orElse(0)
                        + " 个工作日。",
                List.of());
    }

    private static Answer said(Question question, Slipped slipped) {
        Schedule schedule = slipped.outlook().schedule();
        int late = schedule.workingDaysLate();
        String name =
                slipped.outlook().plan().step(question.milestone()).milestone().name();
        return new Answer(
                late <= 0,
                "节点“" + name + "”再推迟 " + question.days() + " 个工作日，预计 " + Words.day(schedule.expectedEnd()) + " 投产，"
                        + (late > 0 ? "比约定晚 " + late + " 个工作日。" : "不晚于约定日期。"),
                slipped.turned().stream()
                        .map(turn -> "节点“" + turn.milestone().name() + "”由"
                                + turn.from().chinese() + "灯变为" + turn.to().chinese() + "灯")
                        .toList());
    }

    /**
     * What is asked.
     *
     * @param milestone which one slips, by {@code days}
     * @param end another day of production
     */
    record Question(
            String milestone,
            Integer days,
            @DateTimeFormat(iso = ISO.DATE) LocalDate end) {

        static final Question NONE = new Question(null, null, null);

        Question {
            milestone = milestone == null || milestone.isBlank() ? null : milestone;
        }
    }

    /**
     * What would be.
     *
     * @param kept whether production would still be in time
     * @param turned a line for each light that would be worse
     */
    record Answer(boolean kept, String text, List<String> turned) {}
}
