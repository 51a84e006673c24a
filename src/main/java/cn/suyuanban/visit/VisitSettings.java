package cn.suyuanban.visit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an enterprise may be visited; a sample (示例) until the county decides.
 *
 * @param monthlyCap visits of one enterprise in a calendar month, at least one
 */
@ConfigurationProperties("suyuanban.visit")
record VisitSettings(@DefaultValue("2") int monthlyCap) {

    VisitSettings {
        if (monthlyCap < 1) {
            throw new IllegalArgumentException("suyuanban.visit.monthly-cap 是 " + monthlyCap + "，至少为 1，请改正。");
        }
    }
}
