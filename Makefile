# Each target makes ready what it needs; nothing has to be installed first but python3, git, make.
PYTHON_HERE = .venv/bin/python
# Without a screen (and without asking for one) Qt draws into memory.
SCREENLESS = $(if $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s))),,yes)
OFFSCREEN = QT_QPA_PLATFORM=offscreen

.PHONY: help setup demo test faults screens check bench ci pin

help:
	@echo "make demo    look around a shop that lives in memory"
	@echo "make test    the tests"
	@echo "make faults  every action of every channel against every mishap, and many chance ones"
	@echo "make screens every screen in every look: walked widget by widget, and pictured"
	@echo "make check   style, types, layers"
	@echo "make bench   how fast it is, against floors taken in the same run (QUICK=1: in a minute)"
	@echo "make ci      everything, real servers and a real desktop session too (root on Debian)"
	@echo "make setup   .venv with all that the targets above need"
	@echo "make pin     write requirements/ anew"

setup:
	@packaging/bootstrap check

demo:
	@packaging/bootstrap runtime
	@$(if $(SCREENLESS),$(OFFSCREEN)) $(PYTHON_HERE) -m inbox demo $(if $(SCREENLESS),--headless) $(ARGS)

test:
	@packaging/bootstrap test
	@$(OFFSCREEN) $(PYTHON_HERE) -m pytest -n 2 $(ARGS)

faults:
	@packaging/bootstrap test
	@$(OFFSCREEN) KUULOLLA_THOROUGH=1 $(PYTHON_HERE) -m pytest --timeout 600 tests/faults \
		tests/engine/test_chaos.py tests/store/test_any_order.py $(ARGS)

screens:
	@packaging/bootstrap test
	@$(OFFSCREEN) KUULOLLA_THOROUGH=1 $(PYTHON_HERE) -m pytest -n 2 --timeout 120 tests/ui/reach \
		tests/ui/test_anything.py
	@$(OFFSCREEN) $(PYTHON_HERE) -m tests.ui.reach.pictures $(or $(FOLDER),out/screens) $(ARGS)

check:
	@packaging/bootstrap check
	@packaging/check

bench:
	@packaging/bootstrap test
	@tests/bench/run $(if $(QUICK),--quick) $(ARGS)

ci:
	@bash .ci/run

pin:
	@packaging/pin
