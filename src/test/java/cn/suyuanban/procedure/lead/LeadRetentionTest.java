package cn.suyuanban.procedure.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.seal.SealedRows;
import cn.suyuanban.ledger.CaseCleared;
import cn.suyuanban.support.SuyuanbanTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** When the period is over the words about a lead go; what came of it stays for the figures. */
@SuyuanbanTest
class LeadRetentionTest extends OpenLead {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private SealedRows sealed;

    @Test
    @Tag("R58")
    void wordsAreForgottenAndTheOutcomeStays() {
        // given
        assigned(false);
        accepted();
        disposed();
        closed();
        answered();
        assertThat(sealed.of(known().id())).isNotEmpty();
        // when
        events.publishEvent(new CaseCleared(file().id()));
        // then
        assertThat(sealed.of(known().id())).isEmpty();
        assertThat(known().outcome()).isEqualTo(Outcome.LIGHT);
        assertThat(known().people()).isEqualTo(2);
        assertThatThrownBy(() -> ask("li", FIRST, () -> reading.read(receipt.number())))
                .hasMessageContaining("lead-not-yours");
    }
}
