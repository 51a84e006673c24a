/** The search for cases, open and closed (办件查询). */
@org.springframework.modulith.NamedInterface("search")
package cn.suyuanban.ledger.search;
