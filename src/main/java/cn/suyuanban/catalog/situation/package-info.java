/** What of a matter concerns one applicant (情形引导). */
@org.springframework.modulith.NamedInterface("situation")
package cn.suyuanban.catalog.situation;
