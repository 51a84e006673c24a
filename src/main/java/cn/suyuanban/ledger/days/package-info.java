/** What came and went on days that are over (日合计), summed once, so that figures cost the same however long the history is. */
@org.springframework.modulith.NamedInterface("days")
package cn.suyuanban.ledger.days;
