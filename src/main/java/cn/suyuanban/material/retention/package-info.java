/** How long materials and personal data are kept, and how they go. */
package cn.suyuanban.material.retention;
