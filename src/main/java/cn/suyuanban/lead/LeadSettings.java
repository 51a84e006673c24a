package cn.suyuanban.lead;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who works on leads.
 *
 * @param units groups a lead can be assigned to, beside the group {@code inspector} to which all who work there belong
 */
@ConfigurationProperties("suyuanban.lead")
record LeadSettings(
        @DefaultValue({"inspector-first", "inspector-second"})
        List<String> units) {}
