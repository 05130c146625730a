module goloom.dev/scenarios

go 1.23
