/** Drafts become versions by the hand of two people, and what became of them is kept. */
package cn.suyuanban.designer.release;
