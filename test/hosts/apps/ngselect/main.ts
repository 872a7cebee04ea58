import '@angular/compiler';
import { JsonPipe } from '@angular/common';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { NgSelectComponent } from '@ng-select/ng-select';
import css from '@ng-select/ng-select/themes/default.theme.css?inline';
import { addStyles } from '../add-styles.ts';
import { drugs } from '../prescription.ts';

addStyles(css);

class App {
  readonly form = new FormGroup({
    drug: new FormControl(drugs[0]),
    dosage: new FormControl('1 tablett 2 ganger daglig'),
    remark: new FormControl(''),
  });
  readonly drugs = drugs;
}

Component({
  selector: '#app',
  imports: [ReactiveFormsModule, JsonPipe, NgSelectComponent],
  template: `
    <form [formGroup]="form" class="reseptskjema">
      <div class="rad">
        <label for="drug">Legemiddel</label>
        <ng-select labelForId="drug" formControlName="drug" [items]="drugs"></ng-select>
      </div>
      <div class="rad"><label for="dosage">Dosering</label> <input id="dosage" formControlName="dosage"></div>
      <div class="rad">
        <label for="remark">Merknad til apotek</label> <textarea id="remark" formControlName="remark"></textarea>
      </div>
    </form>
    <code id="app-state">{{ form.value | json }}</code>
  `,
})(App);

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
