/** What an applicant does with a case of their own: hand in what was missing, withdraw, rate. */
@org.springframework.modulith.NamedInterface("applicant")
package cn.suyuanban.intake.applicant;
