package cn.suyuanban.catalog.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How people look for a matter. */
@SuyuanbanTest
class SearchTest {

    @Autowired
    private Matters matters;

    @ParameterizedTest
    @CsvSource({
        "餐饮, open-restaurant, a part of the name",
        "cyd, open-restaurant, initials",
        "canyin, open-restaurant, pinyin",
        "CanYin, open-restaurant, pinyin as a phone writes it",
        "syb-0002, open-restaurant, the code",
        "招牌, open-restaurant, what is reviewed inside",
        "城市管理, open-restaurant, a department that only takes part",
        "消防 招牌, open-restaurant, two words",
        "出生, newborn, a life event",
        "入学, school-enrolment, a life event",
        "tx, retirement, initials of two characters"
    })
    void isFoundBy(String words, String matter, String how) {
        assertThat(matters.catalogue().search(words))
                .as(how)
                .extracting(MatterGuide::id)
                .contains(matter);
    }

    @Test
    void allWordsMustFit() {
        assertThat(matters.catalogue().search("餐饮 出生")).isEmpty();
        assertThat(matters.catalogue().search("没有这样的事项")).isEmpty();
    }

    @Test
    void nothingAskedIsEverything() {
        assertThat(matters.catalogue().search("  "))
                .isEqualTo(matters.catalogue().matters());
    }
}
