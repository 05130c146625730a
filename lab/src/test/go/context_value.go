package main

import (
	"context"
	"errors"
)

var contextValueScenarios = []scenario{
	{"contextValue.innerHidesOuter", contextValueInnerHidesOuter},
	{"contextValue.keysOfTheSameName", contextValueKeysOfTheSameName},
	{"contextValue.isHandedDown", contextValueIsHandedDown},
	{"contextValue.endsWithTheContextAbove", contextValueEndsWithTheContextAbove},
	{"contextValue.withoutCancelKeepsValuesOnly", contextValueWithoutCancelKeepsValuesOnly},
	{"contextValue.withoutCancelOfAnEndedContext", contextValueWithoutCancelOfAnEndedContext},
	{"contextValue.belowWithoutCancel", contextValueBelowWithoutCancel},
}

func contextValueInnerHidesOuter(r *round) {
	a, b := &key{"a"}, &key{"b"}
	outer := context.WithValue(context.Background(), a, "outer a")
	inner := context.WithValue(context.WithValue(outer, b, "inner b"), a, "inner a")
	r.say(value(context.Background(), a), value(context.Background(), b))
	r.say(value(outer, a), value(outer, b))
	r.say(value(inner, a), value(inner, b))
}

func contextValueKeysOfTheSameName(r *round) {
	first, second := &key{"name"}, &key{"name"}
	ctx := context.WithValue(context.Background(), first, "value")
	r.say(value(ctx, first), value(ctx, second))
}

func contextValueIsHandedDown(r *round) {
	k := &key{"k"}
	ctx := context.WithValue(context.Background(), k, "value")
	cancelled, cancel := context.WithCancel(ctx)
	timed, cancelTimed := context.WithTimeout(cancelled, late)
	defer cancelTimed()
	cancel()
	r.say(value(cancelled, k), value(timed, k))
}

func contextValueEndsWithTheContextAbove(r *round) {
	k := &key{"k"}
	parent, cancel := context.WithCancelCause(context.Background())
	ctx := context.WithValue(parent, k, "value")
	waiting := r.start(func() string { return await(ctx) }).awaitBlocked()
	r.say(ending(ctx))
	cancel(errors.New("no more"))
	r.say(waiting.join())
	r.say(value(ctx, k))
}

func contextValueWithoutCancelKeepsValuesOnly(r *round) {
	k := &key{"k"}
	parent, cancel := context.WithTimeout(context.WithValue(context.Background(), k, "value"), late)
	ctx := context.WithoutCancel(parent)
	cancel()
	_, ok := ctx.Deadline()
	r.say(ending(ctx), "deadline", ok)
	r.say(value(ctx, k))
	r.say(ending(parent))
	r.start(func() string { return await(ctx) }).awaitBlocked()
}

func contextValueWithoutCancelOfAnEndedContext(r *round) {
	parent, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("no more"))
	r.say(ending(context.WithoutCancel(parent)))
}

func contextValueBelowWithoutCancel(r *round) {
	k := &key{"k"}
	top, cancelTop := context.WithCancel(context.WithValue(context.Background(), k, "value"))
	ctx, cancel := context.WithCancelCause(context.WithoutCancel(top))
	cancelTop()
	r.say(ending(ctx), value(ctx, k))
	cancel(errors.New("no more"))
	r.say(ending(ctx), value(ctx, k))
}
