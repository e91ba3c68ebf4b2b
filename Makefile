.DEFAULT_GOAL := help
.PHONY: help setup run test check bench mutants fix lock screenshots

help: ## what each command does
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## install what is missing, build the web app
	@python3 dev.py setup

run: ## serve the demo on http://localhost:8000 (make run ARGS=--no-demo for an empty one)
	@python3 dev.py run $(ARGS)

test: ## every test: Python, web app, browser
	@python3 dev.py test $(ARGS)

check: ## lint, types, import contracts, file length, banned calls, contrast
	@python3 dev.py check

bench: ## workloads, one JSON object a line
	@python3 dev.py bench $(ARGS)

mutants: ## break the rules one thing at a time, the tables must notice (ARGS="--sample 300")
	@python3 dev.py mutants $(ARGS)

fix: ## format and mend what can be mended by a program
	@python3 dev.py fix

lock: ## write the lock files again
	@python3 dev.py lock

screenshots: ## take the pictures of the README again
	@python3 dev.py screenshots
