/** What the facts about requests add up to: rates of any day, and what is asked again and again. */
@org.springframework.modulith.NamedInterface("facts")
package cn.suyuanban.hotline.facts;
