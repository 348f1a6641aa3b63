;; Run by editors.test.ts after the configuration of docs/editors.md: a diagnostic, its preferred fix, formatting, a save.
(setq eglot-sync-connect 30 eglot-autoshutdown t make-backup-files nil create-lockfiles nil
      eglot-confirm-server-initiated-edits nil)

(defun fail (message) (message "%s" message) (kill-emacs 1))

(defun wait-for (what test)
  (let ((end (+ (float-time) 30)))
    (while (and (not (funcall test)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall test) (fail what))))

(defun preferred (actions)
  (seq-filter (lambda (action) (eq (plist-get action :isPreferred) t)) actions))

(find-file (getenv "DRAFT"))
;; Without an idle loop nothing connects by itself.
(unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
(wait-for "not managed" (lambda () (bound-and-true-p eglot--managed-mode)))
(wait-for "no diagnostic" (lambda () (flymake-start nil) (= 1 (length (flymake-diagnostics)))))
(let ((found (car (flymake-diagnostics))))
  (message "%s" (flymake-diagnostic-text found))
  (goto-char (flymake-diagnostic-beg found)))
(let* ((actions (preferred (append (eglot-code-actions (point) (point) "quickfix") nil)))
       (action (car actions)))
  (unless (= 1 (length actions)) (fail "not one preferred action"))
  (message "%s" (plist-get action :title))
  (if (fboundp 'eglot-execute)
      (eglot-execute (eglot-current-server) action)
    (eglot--apply-workspace-edit (plist-get action :edit))))
(eglot--signal-textDocument/didChange)
(wait-for "still there" (lambda () (flymake-start nil) (null (flymake-diagnostics))))
(eglot-format-buffer)
(save-buffer)
(eglot-shutdown (eglot-current-server))
