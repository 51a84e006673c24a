package cn.suyuanban.demo.year;

import cn.suyuanban.demo.year.Replay.Stand;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the replay of the county's year is, for signed-in staff. */
@RestController
@Profile("demo")
class ProgressController {

    private final YearReplay replay;

    ProgressController(YearReplay replay) {
        this.replay = replay;
    }

    @GetMapping("/api/demo/progress")
    Answer progress() {
        Stand stand = replay.stand();
        return new Answer(stand.played(), stand.all(), stand.percent());
    }

    /**
     * The answer.
     *
     * @param played stories that are done
     * @param all stories there are, 0 if none is to be replayed
     * @param percent how far that is
     */
    record Answer(int played, int all, int percent) {}
}
