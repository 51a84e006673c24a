/** Delegates of the parts that every matter calls: review, joint site visit, delivery and rating. */
package cn.suyuanban.procedure.part;
