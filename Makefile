# Each target installs what it needs and is missing, so it works on a bare machine.

PORT ?= 8000
export PORT

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: build ## Build the page and serve it on localhost:8000 (PORT= changes that)
	@node tests/web/serve.mjs

build: ## Build the engine as WebAssembly, and what else the page needs
	@.ci/build.sh

dist: build ## Write target/dist: the page as one file that opens by double-click, and the folder for a host
	@node .ci/dist.mjs

test: ## Run every check and test (LAYERS="native web" runs only those)
	@.ci/test.sh $(LAYERS)

score: ## Measure what is found in tests/corpus (and ../shared/corpus); write tests/SCORES.md
	@.ci/score.sh

calibrate: ## Fit the choice of employers and the confidence of events to tests/corpus and ../shared/corpus (LEAVE_OUT=FILE: texts to spare)
	@.ci/setup.sh rust
	@for what in employers confidence; do \
		PATH="$$PATH:$${CARGO_HOME:-$$HOME/.cargo}/bin" CALIBRATE=$$what \
			cargo test --locked --quiet --test scores nothing_reads_worse -- --nocapture || exit; \
	done

ledger-bench: ## Build a dossier of 10,000 invented articles: its total against their truth, its time and memory against the budget
	@.ci/setup.sh rust
	@PATH="$$PATH:$${CARGO_HOME:-$$HOME/.cargo}/bin" cargo bench --locked --quiet --no-default-features --bench ledger

size: build ## Write tests/SIZE.md: what a browser fetches
	@node .ci/size.mjs

fmt: ## Format the Rust code
	@.ci/setup.sh rust lints
	@PATH="$$PATH:$${CARGO_HOME:-$$HOME/.cargo}/bin" cargo fmt

clean: ## Remove everything built here (tools stay in the user's cache folder)
	rm -rf target www/pkg www/generated tests/web/node_modules tests/web/test-results tests/web/playwright-report

.PHONY: help serve build dist test score calibrate ledger-bench size fmt clean
