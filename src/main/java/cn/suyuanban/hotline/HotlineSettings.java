package cn.suyuanban.hotline;

import cn.suyuanban.calendar.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the county may set for its hotline.
 *
 * @param response until when a first contact counts as response (响应), from the call (R46)
 * @param repeats how many requests of one theme and place within the window become one theme request (专题工单)
 * @param window how far back repeats are counted
 */
@ConfigurationProperties("suyuanban.hotline")
record HotlineSettings(
        @DefaultValue("24H") String response,
        @DefaultValue("5") int repeats,
        @DefaultValue("30") int window) {

    Limit responseLimit() {
        return Limit.parse(response);
    }
}
