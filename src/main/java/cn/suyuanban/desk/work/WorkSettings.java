package cn.suyuanban.desk.work;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the work list offers to filter by.
 *
 * @param towns towns (乡镇、街道) as the forms write them; a sample (示例)
 */
@ConfigurationProperties("suyuanban.work")
record WorkSettings(
        @DefaultValue({"古绛镇", "横水镇", "陈村镇", "卫庄镇", "么里镇", "南樊镇", "安峪镇", "大交镇", "郝庄乡", "冷口乡", "开发区", "其他"})
        List<String> towns) {}
