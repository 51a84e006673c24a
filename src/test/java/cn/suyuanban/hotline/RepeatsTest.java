package cn.suyuanban.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The fifth request of one theme and place within thirty days. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class RepeatsTest extends ListedRequests {

    @Autowired
    private Repeats repeats;

    @Test
    void theFifthOfTheSameThemeAndPlaceWithinThirtyDaysAsksForAThemeRequest() {
        at("供热", "南樊镇", "2031-01-30T09:00");
        at("供热", "横水镇", CALLED);
        at("供水", "南樊镇", CALLED);
        for (int i = 0; i < 4; i++) {
            assertThat(repeats.look(at("供热", "南樊镇", "2031-03-02T09:00"))).isEmpty();
        }
        assertThat(repeats.look(at("供热", "南樊镇", CALLED))).hasSize(5);
    }

    @Test
    void whatComesLaterJoinsTheOpenThemeRequestAndTheOldOnesBelongToItToo() {
        List<Request> before = List.of(at("供热", "南樊镇", CALLED), at("供热", "南樊镇", CALLED));
        String theme = called(Channel.THEME, false, "10WD", "供热", "南樊镇", CALLED);
        repeats.join(before.get(1), theme);
        Request later = at("供热", "南樊镇", "2031-03-04T09:00");
        assertThat(repeats.look(later)).isEmpty();
        assertThat(before).allSatisfy(request -> assertThat(
                        requests.find(request.caseId()).themeRequest())
                .isEqualTo(theme));
        assertThat(requests.find(later.caseId()).themeRequest()).isEqualTo(theme);
        assertThat(requests.find(theme).themeRequest()).isNull();
    }

    private Request at(String theme, String place, String when) {
        return requests.find(called(Channel.PHONE, true, "5WD", theme, place, when));
    }
}
