/** Notices on their way out of the product: the outbox and its channels, mail and webhook. */
package cn.suyuanban.escalation.delivery;
