package cn.suyuanban.cockpit;

import cn.suyuanban.cockpit.TaskCards.Card;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards for the tasks on a page of Tasklist. */
@RestController
class TaskCardController {

    private static final int AT_MOST = 100;

    private final TaskCards cards;

    TaskCardController(TaskCards cards) {
        this.cards = cards;
    }

    @GetMapping("/api/tasks/cards")
    List<Card> cards(@RequestParam("id") List<String> ids) {
        return cards.of(ids.stream().distinct().limit(AT_MOST).toList());
    }
}
