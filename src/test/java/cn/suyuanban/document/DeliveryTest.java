package cn.suyuanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void whatTheFormOfDeliveryEnteredIsWordedForTheProof() {
        assertThat(new Delivery("post", "2026-11-30", "JY2140826").facts(List.of()))
                .containsEntry("deliveryMethod", "邮寄送达")
                .containsEntry("deliveryDate", "2026年11月30日")
                .containsEntry("licences", "JY2140826");
    }

    @Test
    void whatAFormDoesNotAskForIsLeftToBeWrittenByHand() {
        assertThat(new Delivery(null, null, null).facts(List.of()))
                .containsEntry("deliveryMethod", "")
                .containsEntry("deliveryDate", "")
                .containsEntry("licences", null);
        assertThat(new Delivery("上门", "下周一", null).facts(List.of()))
                .containsEntry("deliveryMethod", "上门")
                .containsEntry("deliveryDate", "下周一");
    }
}
