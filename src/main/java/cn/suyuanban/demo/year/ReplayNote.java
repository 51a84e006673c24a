package cn.suyuanban.demo.year;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the pages of staff say that figures still grow, because a list half replayed looks like a wrong one. */
@ControllerAdvice
@Profile("demo")
class ReplayNote {

    private static final int ALL = 100;

    private final YearReplay replay;

    ReplayNote(YearReplay replay) {
        this.replay = replay;
    }

    /** In percent; null when nothing is being replayed. */
    @ModelAttribute("replaying")
    Integer replaying() {
        int percent = replay.stand().percent();
        return replay.stand().all() == 0 || percent == ALL ? null : percent;
    }
}
