package cn.suyuanban.cockpit;

import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains the clock of a case (时限) to the staff who work on it or watch it. */
@RestController
class CaseClockController {

    private final CaseClockAnswers answers;

    CaseClockController(CaseClockAnswers answers) {
        this.answers = answers;
    }

    /**
     * The clock of one case.
     *
     * @param step ids of steps to be told day by day too, beside the case itself
     */
    @GetMapping("/api/cases/{number}/clock")
    CaseClockAnswer clock(@PathVariable String number, @RequestParam(defaultValue = "") Set<String> step) {
        return answers.of(number, step).orElseThrow(CaseNotFoundException::new);
    }
}
