#!/usr/bin/env node
import { start } from '../dist/program/start.js';

await start();
