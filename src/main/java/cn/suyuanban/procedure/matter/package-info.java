/** Delegates of matters (事项): acceptance and what is told to the applicant. */
package cn.suyuanban.procedure.matter;
