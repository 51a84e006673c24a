package cn.suyuanban.hotline;

import static cn.suyuanban.hotline.SampleRequest.DISPATCH;
import static cn.suyuanban.hotline.SampleRequest.HOTLINE;
import static cn.suyuanban.hotline.SampleRequest.UNIT;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.ledger.CaseCleared;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of requests: what is refused leaves no trace, and what is to be forgotten is. */
@SuyuanbanTest
@Transactional
class HotlineLedgerTest extends ListedRequests {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whatIsRefusedLeavesNoTrace() {
        String id = signed(plain());
        History before = requests.history(id);
        assertThatThrownBy(() -> requests.act(id, Act.CLOSE, HOTLINE, county(CALLED), null))
                .isInstanceOf(HotlineRefusedException.class);
        assertThat(requests.history(id)).isEqualTo(before);
    }

    @Test
    void theLastDispatchHoldsAndEverythingStaysInTheHistory() {
        String id = plain();
        requests.dispatch(id, DISPATCH, HOTLINE, county(CALLED));
        requests.act(id, Act.RETURN, UNIT, county(CALLED), "不属于本单位职责");
        requests.act(id, Act.UPHOLD, HOTLINE, county(CALLED), "属住建部门");
        Dispatch other = new Dispatch("housing", List.of());
        requests.dispatch(id, other, HOTLINE, county(CALLED));
        assertThat(requests.dispatch(id)).contains(other);
        assertThat(requests.history(id).events())
                .extracting(HotlineEvent::act)
                .containsExactly(Act.REGISTER, Act.DISPATCH, Act.RETURN, Act.UPHOLD, Act.DISPATCH);
    }

    @Test
    void theListOfAStateIsReadPageByPage() {
        String id = called(Channel.PHONE, true, "1WD", "其他", "其他", CALLED);
        String number = requests.find(id).number();
        assertThat(requests.inState(Status.RECEIVED, "", 1000))
                .extracting(Request::number)
                .contains(number)
                .isSorted();
        assertThat(requests.inState(Status.RECEIVED, number, 1000))
                .extracting(Request::number)
                .doesNotContain(number);
    }

    @Test
    void whatWasSaidIsForgottenWhenItsTimeIsOver() {
        String id = plain();
        events.publishEvent(new CaseCleared(id));
        assertThat(requests.find(id).said().content()).isNull();
    }
}
